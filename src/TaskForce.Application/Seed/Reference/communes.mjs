// Makes french-communes.csv from the official geographical code: node communes.mjs FOLDER VERSION DATE > french-communes.csv
// FOLDER holds the npm package @etalab/decoupage-administratif (MIT). Only departments whose courts are in the list are kept.
import { readFileSync } from 'node:fs'

const [folder, version, date] = process.argv.slice(2)
const { version: release } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
const read = name => JSON.parse(readFileSync(`${folder}/data/${name}.json`, 'utf8'))
const kept = new Set(readFileSync(new URL('french-departments.csv', import.meta.url), 'utf8').split('\n')
  .map(line => line.split(',')).filter(line => line[0].startsWith('FR-') && line[6]).map(line => line[0].slice(3)))

const quoted = text => /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
console.log(`# French communes of the departments whose courts are in the list
# version: ${version}
# source: official geographical code (@etalab/decoupage-administratif ${release}, MIT)
# date: ${date}
code,name,postcodes,department`)
for (const c of read('communes').filter(c => c.type === 'commune-actuelle' && kept.has(c.departement)))
  console.log([c.code, quoted(c.nom), (c.codesPostaux ?? []).join(' '), c.departement].join(','))
