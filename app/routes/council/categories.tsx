import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { CategoryTree } from '#app/components/council/category-tree.tsx'
import { RadiosField, SelectField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { useOwnResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button, ButtonLink, PlainButton } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { listOwnCategories } from '#app/domain/catalogue/taxonomy/category-page.server.ts'
import { CategoriesForm } from '#app/domain/catalogue/taxonomy/category-form.ts'
import { addCategory, orderCategory } from '#app/domain/catalogue/taxonomy/change-categories.server.ts'
import { listCategoryChanges, undoCategoryChange } from '#app/domain/catalogue/taxonomy/undo-change.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Categories – Daybook' }]
const wanted = { kind: 'council', roles: shopOfficers } as const

/** How the shop is ordered: shelves, and whom things are for. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, wanted)
  const [all, changes] = await Promise.all([
    listOwnCategories(db, actor, organisationId),
    listCategoryChanges(db, organisationId),
  ])
  return {
    organisationId,
    categories: all.map(({ id, name, parentId, facet, listings, retiredAt, isRegulated }) => ({
      ...{ id, name, parentId, facet, listings, isRegulated, isClosed: retiredAt !== null },
    })),
    changes: changes.map(({ id, words, at, byName, undoneAt, canUndo }) => ({
      ...{ id, words, canUndo, isUndone: undoneAt !== null },
      when: `${instantInWords(at)}${byName ? `, by ${byName}` : ''}`,
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  const back = paths.councilCategories(councilId)
  return submit(request, CategoriesForm, async (input) => {
    if (input.intent === 'undo') {
      const { words } = await transaction((tx) =>
        undoCategoryChange(tx, actor, { councilId, changeId: input.changeId }),
      )
      return redirectWith(back, `Taken back: ${words}. Everything is where it was.`)
    }
    if (input.intent === 'add') {
      await transaction((tx) => addCategory(tx, actor, { councilId, ...input }))
      return redirectWith(back, `${input.name} is added.`)
    }
    const { categoryId, intent: way } = input
    await transaction((tx) => orderCategory(tx, actor, { councilId, categoryId, way }))
    return redirectWith(back, 'Moved.')
  })
}

export default function Categories() {
  const { organisationId, categories, changes } = useLoaderData<typeof loader>()
  const shelves = categories.filter(({ facet }) => facet === 'shelf')
  const people = categories.filter(({ facet }) => facet === 'specialism')
  const hrefOf = (id: string) => paths.councilCategory(organisationId, id)
  return (
    <>
      <Refused saidBy={['add']} />
      <PageHeading
        title="Categories"
        lead="How the shop is ordered. Whatever is moved or put together, its listings go along, old addresses lead on, and the rules of people’s pots stay true."
        actions={
          <ButtonLink href={paths.councilListings(organisationId)} look="secondary">
            Listings to read
          </ButtonLink>
        }
      />
      <Section heading="Shelves" id="shelves">
        <CategoryTree categories={shelves} hrefOf={hrefOf} />
      </Section>
      <Section heading="Whom things are for" id="people">
        <CategoryTree categories={people} hrefOf={hrefOf} />
      </Section>
      <AddCategory />
      {changes.length ? (
        <Section heading="What was changed" id="changes">
          <ul className="govuk-list govuk-list--spaced">
            {changes.map((change) => (
              <li key={change.id}>
                {change.isUndone ? <del>{change.words}</del> : <strong>{change.words}</strong>}{' '}
                <span className="db-soft">
                  {change.when}
                  {change.isUndone ? '. Taken back.' : ''}
                </span>
                {change.canUndo ? (
                  <form method="post">
                    <Hidden name="changeId" value={change.id} />
                    <PlainButton name="intent" value="undo" about={change.words}>
                      Take it back
                    </PlainButton>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function AddCategory() {
  const { categories } = useLoaderData<typeof loader>()
  const defaultValue = { name: '', parentId: '', facet: 'shelf' }
  const [form, fields] = useForm({ id: 'category', lastResult: useOwnResult({ intent: 'add' }), defaultValue })
  return (
    <Section heading="Add one" id="add">
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <TextField field={fields.name} label="What is it called?" />
        <RadiosField
          field={fields.facet}
          label="What is it?"
          isInline
          isSmall
          options={[
            { value: 'shelf', words: 'A shelf' },
            { value: 'specialism', words: 'People whom things are for' },
          ]}
        />
        <SelectField
          field={fields.parentId}
          label="Under which one?"
          blank="None: at the top"
          options={categories.map(({ id, name }) => ({ value: id, words: name }))}
        />
        <Button name="intent" value="add">
          Add it
        </Button>
      </form>
    </Section>
  )
}
