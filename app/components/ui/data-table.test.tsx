import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from './data-table.tsx'

test('on a phone each sum in the foot says what it is a sum of; a place without a sum says nothing', () => {
  const markup = renderToStaticMarkup(
    <DataTable
      caption="Pots"
      columns={[
        { heading: 'Pot', isRowHeading: true, cell: ({ name }) => name },
        { heading: 'Whose money', cell: () => 'the council’s' },
        { heading: 'Given', isNumeric: true, cell: ({ given }) => given },
      ]}
      rows={[{ name: 'Day-to-day', given: '£20.00' }]}
      rowKey={({ name }) => name}
      foot={['Together', '', '£20.00']}
    />,
  )
  const foot = markup.split('<tr').at(-1) ?? ''
  expect(foot).toMatch(/<th scope="row"[^>]*><span>Together<\/span><\/th>/)
  expect(foot).toMatch(/<td[^>]*font-weight-bold[^>]*data-label="Given"[^>]*><span>£20.00<\/span><\/td>/)
  expect(foot).toMatch(/<td[^>]*data-label="Whose money"[^>]*><\/td>/)
})
