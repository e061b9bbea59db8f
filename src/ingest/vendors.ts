import { canonical } from './canonical.ts'
import { chatwoot } from './chatwoot.ts'
import { freshdesk } from './freshdesk.ts'
import { front } from './front.ts'
import { github } from './github.ts'
import { glpi } from './glpi.ts'
import { gorgias } from './gorgias.ts'
import { helpscout } from './helpscout.ts'
import { hubspot } from './hubspot.ts'
import { intercom } from './intercom.ts'
import { jira } from './jira.ts'
import { mail } from './mail.ts'
import { odoo } from './odoo.ts'
import { osticket } from './osticket.ts'
import { otrs } from './otrs.ts'
import { redmine } from './redmine.ts'
import { rt } from './rt.ts'
import { salesforce } from './salesforce.ts'
import { servicenow } from './servicenow.ts'
import type { Vendor } from './vendor.ts'
import { warehouse } from './warehouse.ts'
import { zammad } from './zammad.ts'
import { zendesk } from './zendesk.ts'

/** Every helpdesk whose own shape is read. The first that recognises a record reads it, so the vaguest comes last. */
export const vendors = [zendesk, freshdesk, intercom, helpscout, zammad, glpi, servicenow, salesforce, warehouse, chatwoot, otrs, jira, gorgias, front, redmine, hubspot, rt, odoo, osticket, github, mail, canonical] as const satisfies readonly Vendor[]

export type VendorId = (typeof vendors)[number]['id']

export const vendorById = (id: VendorId): Vendor => vendors.find((vendor) => vendor.id === id) ?? canonical
