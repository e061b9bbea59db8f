import { acceleration } from './acceleration.ts'
import { age } from './age.ts'
import { backAndForth } from './back-and-forth.ts'
import { brokenPromise } from './broken-promise.ts'
import { burst } from './burst.ts'
import { businessImpact } from './business-impact.ts'
import { churnThreat } from './churn-threat.ts'
import { closedUnanswered } from './closed-unanswered.ts'
import { closedUnconfirmed } from './closed-unconfirmed.ts'
import { curtEnding } from './curt-ending.ts'
import { disappointment } from './disappointment.ts'
import { distrust } from './distrust.ts'
import { documentationLoop } from './documentation-loop.ts'
import { escalationRequest } from './escalation-request.ts'
import { followUpRequest } from './follow-up-request.ts'
import { frustration } from './frustration.ts'
import { gratitude } from './gratitude.ts'
import { handoff } from './handoff.ts'
import { impatience } from './impatience.ts'
import { infrastructureFear } from './infrastructure-fear.ts'
import { jargonMismatch } from './jargon-mismatch.ts'
import { legalThreat } from './legal-threat.ts'
import { negativeWording } from './negative-wording.ts'
import { noProgress } from './no-progress.ts'
import { panic } from './panic.ts'
import { patience } from './patience.ts'
import { politeExasperation } from './polite-exasperation.ts'
import { politenessLoss } from './politeness-loss.ts'
import { positiveWording } from './positive-wording.ts'
import { priority } from './priority.ts'
import { profanity } from './profanity.ts'
import { promiseDue } from './promise-due.ts'
import { publicityThreat } from './publicity-threat.ts'
import { quickFixWithheld } from './quick-fix-withheld.ts'
import { reAskedInformation } from './re-asked-information.ts'
import { reopen } from './reopen.ts'
import { repeatContact } from './repeat-contact.ts'
import { requesterWait } from './requester-wait.ts'
import { sarcasm } from './sarcasm.ts'
import { shouting } from './shouting.ts'
import { shrinkingMessages } from './shrinking-messages.ts'
import { silenceAfterLoop } from './silence-after-loop.ts'
import { silentWithdrawal } from './silent-withdrawal.ts'
import { slowFirstReply } from './slow-first-reply.ts'
import { solutionConfirmed } from './solution-confirmed.ts'
import { unansweredFollowUp } from './unanswered-follow-up.ts'
import { urgency } from './urgency.ts'
import type { Signal } from './signal.ts'

/** Every signal there is, in alphabetical order; the order has no effect. */
export const signals: readonly Signal[] = [
  acceleration,
  age,
  backAndForth,
  brokenPromise,
  burst,
  businessImpact,
  churnThreat,
  closedUnanswered,
  closedUnconfirmed,
  curtEnding,
  disappointment,
  distrust,
  documentationLoop,
  escalationRequest,
  followUpRequest,
  frustration,
  gratitude,
  handoff,
  impatience,
  infrastructureFear,
  jargonMismatch,
  legalThreat,
  negativeWording,
  noProgress,
  panic,
  patience,
  politeExasperation,
  politenessLoss,
  positiveWording,
  priority,
  profanity,
  promiseDue,
  publicityThreat,
  quickFixWithheld,
  reAskedInformation,
  reopen,
  repeatContact,
  requesterWait,
  sarcasm,
  shouting,
  shrinkingMessages,
  silenceAfterLoop,
  silentWithdrawal,
  slowFirstReply,
  solutionConfirmed,
  unansweredFollowUp,
  urgency,
]
