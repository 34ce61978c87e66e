/** The eight apps whose screens are drawn. No logos, no copied styles: sizes and colours as a person sees them. */
import type { Theme } from '../theme.ts'
import { discord } from './discord.ts'
import { imessage } from './imessage.ts'
import { instagram } from './instagram.ts'
import { messenger } from './messenger.ts'
import { snapchat } from './snapchat.ts'
import { telegram } from './telegram.ts'
import { tiktok } from './tiktok.ts'
import { whatsapp } from './whatsapp.ts'

export const THEMES: readonly Theme[] = [
  whatsapp,
  instagram,
  snapchat,
  messenger,
  telegram,
  imessage,
  discord,
  tiktok,
]
