import type { JoiningKind, Question } from '#app/domain/catalogue/joining/questions.ts'

type Words = { title: string; lead?: string; label: string; hint?: string }

const names: Record<JoiningKind, string> = {
  micro: 'What is your name, or the name of your business?',
  'personal-assistant': 'What is your name?',
  charity: 'What is your charity called?',
  independent: 'What is your company called?',
  'in-house': 'What is the service called?',
  community: 'What is your group called?',
}

/** The words of one question, as this kind is asked it. */
export function wordsOf(question: Question, kind: JoiningKind): Words {
  const isGroup = kind === 'community'
  switch (question) {
    case 'email':
      return {
        title: isGroup ? 'Who can people ask?' : 'What is your e-mail address?',
        lead: isGroup
          ? 'People can write to you through this site. They do not see your address. We write to it to see that it is yours.'
          : 'We write to you there about orders, and people can ask you questions there. We also use it to send you back here if you have to stop.',
        label: 'E-mail address',
      }
    case 'yourName':
      return { title: 'What is your own name?', lead: 'The people you work with see it.', label: 'Your name' }
    case 'name':
      return { title: names[kind], lead: 'It stands over your store. Everybody sees it.', label: 'Name' }
    case 'district':
      return {
        title: 'Where are you based?',
        lead: 'We keep and show only the first part, such as FH2. So people near you can find you.',
        label: 'Postcode',
      }
    case 'council':
      return { title: 'Which council runs it?', lead: 'The council says yes before it opens.', label: 'Council' }
    case 'title':
      return isGroup
        ? { title: 'What is it called?', lead: 'Such as: Tuesday tea and a chat.', label: 'Name of the activity' }
        : {
            title: 'What is the first thing you offer?',
            lead: 'Short, as on a shop window: Help in the garden. You can add more later.',
            label: 'Name of what you offer',
          }
    case 'summary':
      return {
        title: 'In one sentence, what do you do?',
        lead: 'Such as: I cut hedges, weed and plant with you, at your pace.',
        label: 'One sentence',
      }
    case 'when':
      return { title: 'When is it?', lead: 'Such as: Every Tuesday, 2pm to 3:30pm.', label: 'Day and time' }
    case 'category':
      return { title: 'Where in the shop does it belong?', label: 'Choose one' }
    case 'picture':
      return { title: 'Which picture stands on your shelf?', label: 'Choose one' }
    case 'vat':
      return {
        title: 'Are you registered for VAT?',
        lead: 'Your invoices have to say it. If you are not registered, that is all we need to know.',
        label: 'Are you registered for VAT?',
      }
    case 'price':
      return {
        title: 'What does it cost?',
        lead: 'With everything in it. You can add prices for evenings and weekends later.',
        label: 'Price',
      }
    default:
      return question satisfies never
  }
}

/** What an answer is called on the page that shows them all. */
export const answerNames: Record<Question, string> = {
  email: 'E-mail address',
  yourName: 'Your name',
  name: 'Name over your store',
  district: 'Where you are based',
  council: 'Council',
  title: 'What you offer',
  summary: 'In one sentence',
  when: 'When',
  category: 'Where in the shop',
  picture: 'Picture',
  price: 'Price',
  vat: 'VAT',
}
