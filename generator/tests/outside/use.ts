// What a team that writes TypeScript expects of the types and of the client. Compiled, never run.
import { getInvoice, listInvoices } from "./client";
import type { components, paths } from "./types/api";
import type { components as hooks } from "./types/webhooks";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

type Invoice = components["schemas"]["Invoice"];
type Query = NonNullable<paths["/invoices.json"]["get"]["parameters"]["query"]>;

holds<Equal<NonNullable<Invoice["gross_price"]>, number>>();
holds<Equal<NonNullable<Invoice["status"]>, string>>(); // open: a word that is not known yet is read
holds<Equal<Query["q[invoice_date_gteq]"], string | undefined>>();
holds<Equal<NonNullable<hooks["schemas"]["WebhookEvent"]["uuid"]>, string>>();

export async function readBack(): Promise<number | null | undefined> {
  const { data } = await getInvoice({ path: { invoice_uuid: "0194d2a0-0000-7000-8000-000000000000" } });
  await listInvoices({ query: { limit: 100, offset: 0 } });
  // @ts-expect-error a limit is a number
  await listInvoices({ query: { limit: "100" } });
  // @ts-expect-error the path needs its uuid
  await getInvoice({ path: {} });
  return data?.gross_price;
}
