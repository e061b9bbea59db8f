import type { LiteralAnswer } from '../assessment.ts'
import type { ConceptMention } from './concepts.ts'
import { rankDeeds, spanFor } from './decode.ts'
import { type Heard, quoteIn } from './heard.ts'
import type { Jargon } from './jargon.ts'
import type { OperationId } from './operation.ts'

/** What is asked for, and what the same words name when they are taken to the letter. */
const TO_THE_LETTER: Readonly<Record<OperationId, readonly OperationId[]>> = {
  'web.create-site': ['access.ftp-credentials', 'access.fix-ftp-connection', 'access.upload-files'],
  'res.increase-disk-quota': ['res.add-ram', 'res.raise-php-limits'],
  'res.free-disk-space': ['res.add-ram', 'res.raise-php-limits'],
  'mail.increase-mailbox-quota': ['res.add-ram', 'res.increase-disk-quota'],
  'res.raise-php-limits': ['res.add-ram', 'res.increase-disk-quota'],
  'tls.issue-certificate': ['access.enable-ssh-sftp', 'access.upload-files', 'iam.activate-licence'],
  'tls.install-certificate': ['access.upload-files', 'iam.activate-licence'],
  'tls.diagnose-browser-warning': ['sec.clear-browser-warning', 'sec.clean-hacked-site'],
  'dns.point-domain': ['web.configure-redirect', 'domain.transfer-in', 'mig.migrate-site'],
  'domain.transfer-in': ['mig.migrate-site', 'dns.point-domain'],
  'mig.migrate-site': ['domain.transfer-in', 'dns.point-domain'],
  'web.configure-redirect': ['mail.manage-alias-or-forward', 'dns.point-domain'],
  'mail.manage-alias-or-forward': ['web.configure-redirect'],
  'mail.create-mailbox': ['saas.change-account-details', 'iam.create-user'],
  'mail.diagnose-service': ['srv.reboot-server', 'srv.restart-service', 'web.diagnose-site-down'],
  'net.setup-vpn': ['srv.provision-server'],
  'srv.provision-server': ['net.setup-vpn'],
  'net.fix-internet-access': ['dns.edit-record', 'dns.diagnose-propagation', 'web.diagnose-site-down'],
  'db.import-dump': ['access.upload-files', 'backup.download-copy'],
  'perf.purge-cache': ['res.add-ram'],
  'saas.change-account-details': ['mail.create-mailbox'],
  'bill.cancel-contract': ['data.delete-account'],
}

/** Less sure, a reply speaks of many things. */
const SPEAKS_OF = 0.4
/** From here on, a reply may well speak of what was asked for. */
const MAY_SPEAK_OF = 0.05
/** A deed that is done is still that deed, and an agent's courtesy is no request. */
const IGNORED = ['done', 'want', 'fact-question', 'off-topic']
/** Asks which of two is meant. */
const WHICH = /\b(?:ou|or|plutôt|rather)\b[^.!?\n]{0,120}\?/i

const heardIn = ({ mentions }: Heard, { rules: { concepts } }: Jargon): readonly ConceptMention[] =>
  mentions.filter(({ concept }) => !IGNORED.includes(concepts[concept] ?? ''))

/** Replies that speak of what the request's words name to the letter, and not of what is asked for. */
export const literalAnswers = (operation: OperationId, since: readonly Heard[], jargon: Jargon): readonly LiteralAnswer[] => {
  const literal = TO_THE_LETTER[operation]
  if (literal === undefined) return []
  const { operations } = jargon.catalogue
  return since.flatMap((reply) => {
    if (reply.author !== 'agent') return []
    const mentions = heardIn(reply, jargon)
    const rankings = rankDeeds(reply.reading, mentions, jargon)
    const [best] = rankings
    const named = best === undefined ? '' : operations[best.operation]?.id ?? ''
    if (best === undefined || best.confidence < SPEAKS_OF || !literal.includes(named) || rankings.some((one) => one.confidence >= MAY_SPEAK_OF && operations[one.operation]?.id === operation)) return []
    return WHICH.test(reply.reading.text) ? [] : [{ operation: named, quote: quoteIn(reply, spanFor(best, reply.reading, mentions, jargon)) }]
  })
}
