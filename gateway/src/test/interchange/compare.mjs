// node compare.mjs QUERIES NAME=URL NAME=URL...
// Sends every operation of a file to several gateways over the same subgraphs and compares their data with the first
// one's. An operation may take `$id` of a name that an earlier answer gave: `# let article = articles.edges.0.node.id`
// remembers it, `# with id = article` passes it on. Needs Node 20, no packages. Exit status 1 where answers differ.
import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const [file, ...given] = process.argv.slice(2);
const gateways = given.map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
if (!file || gateways.length < 2) {
  console.error('usage: node compare.mjs QUERIES NAME=URL NAME=URL...');
  process.exit(2);
}

const operations = fs.readFileSync(file, 'utf8').split(/\n(?=query )/).map(text => text.trim()).filter(text => text.startsWith('query '));
const remembered = {};

async function ask(url, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

function difference(expected, found, path = 'data') {
  if (isDeepStrictEqual(expected, found)) return null;
  if (expected && found && typeof expected === 'object' && typeof found === 'object') {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const deeper = difference(expected[key], found[key], `${path}.${key}`);
      if (deeper) return deeper;
    }
  }
  return `${path}: ${JSON.stringify(expected)} but ${JSON.stringify(found)}`.slice(0, 200);
}

let failed = false;
for (const text of operations) {
  const name = /^query (\w+)/.exec(text)[1];
  const variables = Object.fromEntries([...text.matchAll(/^# with (\w+) = (\w+)/gm)].map(([, to, from]) => [to, remembered[from]]));
  const answers = await Promise.all(gateways.map(([, url]) => ask(url, text, variables)));
  const expected = answers[0];
  for (const [, to, path] of text.matchAll(/^# let (\w+) = (\S+)/gm)) {
    remembered[to] = path.split('.').reduce((value, step) => value?.[step], expected.data);
  }
  const found = answers.slice(1).map((answer, i) => {
    const wrong = answer.errors ? `errors: ${answer.errors[0].message}` : difference(expected.data, answer.data);
    return wrong ? `${gateways[i + 1][0]} differs at ${wrong}` : null;
  });
  const own = expected.errors ? `${gateways[0][0]} has errors: ${expected.errors[0].message}` : null;
  const problems = [own, ...found].filter(Boolean);
  failed ||= problems.length > 0;
  console.log(`${name}: ${problems.length ? problems.join('; ') : `the same, ${JSON.stringify(expected.data).length} characters`}`);
}
process.exit(failed ? 1 : 0);
