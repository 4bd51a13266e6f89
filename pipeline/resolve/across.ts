import type { Account, Thing } from '../record.ts'

/** One thing for each event, deliverable, result, statistic and project, with all documents' tellings of it. */
export function across(accounts: Account[]): Thing[] {
  return accounts.flatMap((account) =>
    account.drafts.map((draft) => ({ dataset: draft.dataset, tellings: [{ account, draft }] })),
  )
}
