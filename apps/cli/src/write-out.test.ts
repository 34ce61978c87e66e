import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from './_made.ts'
import { writeOut } from './write-out.ts'

it('writes a file whole, and leaves nothing beside it', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'bank.csv')
  await writeOut(file, 'mine', false)
  await writeOut(file, Uint8Array.of(104, 105), true)
  expect(readFileSync(file, 'utf8')).toBe('hi')
  expect(readdirSync(folder)).toEqual(['bank.csv'])
})

it('writes over what a link leads to, and not over the link, nor over a device', async () => {
  const folder = temporaryFolder()
  const [real, linked, device] = ['real.csv', 'bank.csv', 'null'].map((name) => join(folder, name))
  if (real === undefined || linked === undefined || device === undefined) throw new Error('names')
  writeFileSync(real, 'old')
  symlinkSync(real, linked)
  await writeOut(linked, 'new', true)
  expect(readFileSync(real, 'utf8')).toBe('new')
  expect(lstatSync(linked).isSymbolicLink()).toBe(true)
  symlinkSync('/dev/null', device)
  await expect(writeOut(device, 'x', true)).rejects.toMatchObject({
    key: 'cli.error.not-writable',
  })
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})

it('lets one of several writers have the name', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'bank.csv')
  const all = ['one', 'two', 'three', 'four']
  const ends = await Promise.allSettled(all.map((text) => writeOut(file, text, false)))
  const winners = all.filter((_, index) => ends[index]?.status === 'fulfilled')
  expect(winners).toEqual([readFileSync(file, 'utf8')])
  for (const end of ends)
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ key: 'cli.error.exists' })
  expect(readdirSync(folder)).toEqual(['bank.csv'])
})

it('says where it can not write, and stops listening for signals', async () => {
  const folder = temporaryFolder()
  const before = process.listenerCount('SIGINT')
  mkdirSync(join(folder, 'taken'))
  writeFileSync(join(folder, 'taken', 'x'), '')
  await expect(writeOut(join(folder, 'taken'), 'x', true)).rejects.toMatchObject({
    key: 'cli.error.not-writable',
  })
  await expect(writeOut(join(folder, 'none', 'x'), 'x', false)).rejects.toMatchObject({
    key: 'cli.error.not-writable',
  })
  expect(process.listenerCount('SIGINT')).toBe(before)
  expect(readdirSync(folder)).toEqual(['taken'])
})
