import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RunView, type RunShown } from './run-view.tsx'

type Payment = RunShown['run']['payments'][number]

test('that a payment has arrived is one press; that it came back, or that all has arrived, is opened first', () => {
  const payment = (id: string, state: Payment['state']): Payment => ({
    ...{ id, state, payeeName: id, sortCode: null, account: null, pence: 1250, reference: '' },
  })
  const html = renderToStaticMarkup(
    <RunView
      shown={{
        ...{ madeAt: 'today', approvedAt: 'today', sentAt: 'today', putAway: null, mayApprove: false },
        run: {
          ...{ id: 'run_1', kind: 'payment', number: 'PAY-0001', state: 'sent', pence: 3750 },
          ...{ madeBy: 'Ann', checkedBy: 'Ann', approvedBy: 'Bob' },
          payments: [payment('Bright', 'on its way'), payment('Fern', 'on its way'), payment('Oak', 'confirmed')],
        },
      }}
    />,
  )
  const atOnce = html.replaceAll(/<details.*?<\/details>/g, '')
  expect(atOnce).toContain('value="settle-one"')
  expect(atOnce).not.toMatch(/value="(return-one|settle)"/)
  expect(html).toContain('2 payments, £25.00 together, are put down as arrived. This cannot be undone.')
  expect(html.match(/What it was for is owed again\. This cannot be undone\./g)).toHaveLength(2)
})
