/** Planning a response: role, country and situations in, ordered steps out. */
export type {
  Aids,
  Confidant,
  ConfidantWording,
  Payment,
  PaymentNote,
  Post,
  PostElsewhere,
} from './aids.ts'
export { calendarFile, type CalendarRequest, type Reminder } from './calendar.ts'
export { listChannels, type ChannelRequest } from './channels.ts'
export * from './choose-service.ts'
export { disputeInWords } from './dispute.ts'
export { listLaw, type LawRequest } from './law.ts'
export { planResponse } from './response.ts'
export { sourcesOf } from './sources.ts'
export * from './stopping-types.ts'
export * from './types.ts'
