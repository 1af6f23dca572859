// node plans.mjs [--audit URL] [--scenarios FOLDER] [--all] [--show] [NAME...]
// Plans the same operations with this gateway's planner, Apollo's and Hive's and prints how many fetches each needs one after
// the other (hops), how many in all, and how many fields it asks for. Operations are those of the scenarios, and of the
// federation audit if its server's address is given. Only cases are listed in which this gateway needs more of something
// than a peer, or only one of them has a plan; --all lists every case, --show prints the plans as well, NAMEs select the
// cases whose name contains one. Needs Node 20 and, where it is run, the packages @apollo/query-planner, @apollo/composition, @graphql-hive/router-query-planner and graphql.
// WORTLAUT is the command line of this gateway's planner; without it, the gateway as it was packaged last. Java 25 is needed.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const here = import.meta.dirname;
const require = createRequire(path.join(process.cwd(), 'package.json'));
const { parse, visit, Kind } = require('graphql');
const { composeServices } = require('@apollo/composition');
const { QueryPlanner: ApolloPlanner } = require('@apollo/query-planner');
const { Supergraph, operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } = require('@apollo/federation-internals');
const { QueryPlanner: HivePlanner } = require('@graphql-hive/router-query-planner');

const wanted = process.argv.slice(2);
const option = name => (wanted.includes(name) ? wanted.splice(wanted.indexOf(name), 2)[1] : null);
const audit = option('--audit');
const folder = option('--scenarios') ?? path.join(here, '../resources/federation');
const all = wanted.includes('--all') && wanted.splice(wanted.indexOf('--all'), 1);
const show = wanted.includes('--show') && wanted.splice(wanted.indexOf('--show'), 1);
const app = path.join(here, '../../../target/quarkus-app');
const [command, ...commandArguments] = (process.env.WORTLAUT
  ?? `java -cp ${app}/app/*:${app}/lib/main/* io.wortlaut.gateway.execution.PlanCommand`).split(' ');

const chosen = name => !wanted.length || wanted.some(part => name.includes(part));

// Where operations come from: graphs, each with a supergraph and named operations.

function sections(file) {
  return Object.fromEntries(fs.readFileSync(file, 'utf8').split(/^### /m).slice(1).map(text => {
    const end = text.indexOf('\n');
    return [text.slice(0, end < 0 ? undefined : end).trim(), end < 0 ? '' : text.slice(end).trim()];
  }));
}

function composed(subgraphs, name) {
  const result = composeServices(subgraphs);
  if (result.errors?.length) console.error(`${name}: ${result.errors[0].message.split('\n')[0]}`);
  return result.supergraphSdl;
}

function scenarioGraphs() {
  const graphs = new Map();
  for (const file of fs.readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.scenario')).sort()) {
    const scenario = sections(path.join(folder, file));
    if (scenario.labels || !scenario.query || file.includes('percentage')) continue; // peers are told of labels in other ways
    if (!chosen(file)) continue;
    const shared = Object.keys(scenario).find(heading => heading.startsWith('graph '));
    const name = shared ? shared.slice('graph '.length) : file;
    if (!graphs.has(name)) {
      const graph = shared ? sections(path.join(folder, `${name}.graph`)) : scenario;
      const subgraphs = Object.entries(graph).filter(([heading]) => heading.startsWith('subgraph '))
        .map(([heading, sdl]) => ({ name: heading.slice('subgraph '.length), url: 'http://127.0.0.1/', typeDefs: parse(sdl) }));
      graphs.set(name, { supergraph: composed(subgraphs, name), operations: [] });
    }
    const variables = scenario.variables ? JSON.parse(scenario.variables) : {};
    graphs.get(name).operations.push({ name: file.replace('.scenario', ''), query: scenario.query, variables });
  }
  return [...graphs.values()].filter(graph => graph.supergraph);
}

async function auditGraphs() {
  const get = async place => (await fetch(`${audit}/${place}`)).text();
  const names = JSON.parse(await get('ids'));
  return Promise.all(names.map(async name => ({
    supergraph: await get(`${name}/supergraph`),
    operations: JSON.parse(await get(`${name}/tests`)).map(({ query }, i) => ({ name: `${name} ${i + 1}`, query, variables: {} })),
  })));
}

// What plans cost.

/** Fields that an operation asks for, those of a fragment as often as it is spread. */
function fields(operation) {
  const document = parse(operation);
  const fragments = Object.fromEntries(document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION).map(each => [each.name.value, each]));
  const count = set => (set?.selections ?? []).reduce((sum, node) => sum + (node.kind === Kind.FRAGMENT_SPREAD
    ? count(fragments[node.name.value].selectionSet)
    : count(node.selectionSet) + (node.kind === Kind.FIELD && !['__typename', '_entities'].includes(node.name.value) ? 1 : 0)), 0);
  return count(document.definitions.find(each => each.kind === Kind.OPERATION_DEFINITION).selectionSet);
}

function treeCost(node, variables) {
  const none = { hops: 0, fetches: 0, fields: 0 };
  const add = (costs, hops) => costs.reduce((sum, cost) => ({
    hops: hops(sum.hops, cost.hops), fetches: sum.fetches + cost.fetches, fields: sum.fields + cost.fields,
  }), none);
  switch (node?.kind) {
    case 'Fetch':
    case 'BatchFetch': return { hops: 1, fetches: 1, fields: fields(node.operation) };
    case 'QueryPlan': return treeCost(node.node, variables);
    case 'Flatten': return treeCost(node.node, variables);
    case 'Sequence': return add(node.nodes.map(each => treeCost(each, variables)), (a, b) => a + b);
    case 'Parallel': return add(node.nodes.map(each => treeCost(each, variables)), Math.max);
    case 'Condition': return treeCost(variables[node.condition.replace('$', '')] ? node.ifClause : node.elseClause, variables);
    case 'Subscription': return add([treeCost(node.primary, variables), treeCost(node.rest, variables)], (a, b) => a + b);
    case undefined: return none;
    default: throw new Error(`unknown node ${node.kind}`);
  }
}

/** A plan of a peer for people: what is asked of whom, with what may run at the same time indented alike. */
function outline(node, indent = '') {
  if (node?.operation) {
    return `${indent}${node.serviceName} ${JSON.stringify(node.requires ?? '')}\n${indent}  ${node.operation.replace(/\s+/g, ' ')}\n`;
  }
  const below = [node?.node, ...(node?.nodes ?? []), node?.ifClause, node?.elseClause, node?.primary, node?.rest].filter(Boolean);
  const path = node?.path ? ` ${JSON.stringify(node.path)}` : '';
  return node ? `${indent}${node.kind}${path}\n${below.map(each => outline(each, `${indent}  `)).join('')}` : '';
}

function printedCost(text) {
  if (text.startsWith('error: ')) throw new Error(text.slice('error: '.length).split('\n')[0]);
  const hops = [];
  let count = 0;
  for (const [, number, after, rest] of text.matchAll(/^#(\d+)(?: after ((?:#\d+(?:, )?)+))? (fetch .*\n(?: .*\n)+|introspection)/gm)) {
    const asked = rest.startsWith('fetch');
    hops[+number] = (asked ? 1 : 0) + Math.max(0, ...(after ?? '').split(', ').filter(Boolean).map(each => hops[+each.slice(1)]));
    count += asked ? fields(rest.trim().split('\n').pop()) : 0;
  }
  return { hops: Math.max(0, ...hops), fetches: (text.match(/^#\d+.* fetch /gm) ?? []).length, fields: count };
}

function attempt(plan) {
  try {
    return plan();
  } catch (error) {
    return { error: error.message };
  }
}

/** Our costs of a graph's operations. */
function ours({ supergraph, operations }) {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'plans-'));
  try {
    fs.writeFileSync(path.join(place, 'supergraph.graphql'), supergraph);
    operations.forEach(({ query, variables }, i) => {
      fs.writeFileSync(path.join(place, `${i}.graphql`), query);
      fs.writeFileSync(path.join(place, `${i}.graphql.variables.json`), JSON.stringify(variables));
    });
    const files = operations.map((_, i) => path.join(place, `${i}.graphql`));
    const text = output(command, [...commandArguments, path.join(place, 'supergraph.graphql'), ...files]);
    return text.split(/^# .*\n/m).slice(1).map(plan => ({ ...attempt(() => printedCost(plan)), plan }));
  } finally {
    fs.rmSync(place, { recursive: true });
  }
}

/** Variables as an operation gets them, with the defaults that it declares itself. */
function withDefaults(query, given) {
  const defaults = {};
  visit(parse(query), {
    VariableDefinition: node => { if (node.defaultValue?.kind === Kind.BOOLEAN) defaults[node.variable.name.value] = node.defaultValue.value; },
  });
  return { ...defaults, ...given };
}

/** The output of a command that may well end with a status other than 0. */
function output(file, args) {
  try {
    return execFileSync(file, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch (error) {
    return error.stdout.toString();
  }
}

function peers(supergraph) {
  const apolloGraph = attempt(() => Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES }));
  const apollo = attempt(() => new ApolloPlanner(apolloGraph));
  const hive = attempt(() => new HivePlanner(supergraph));
  return {
    apollo: ({ query, variables }) => {
      if (apollo.error) throw new Error(apollo.error);
      const plan = apollo.buildQueryPlan(operationFromDocument(apolloGraph.apiSchema(), parse(query)));
      return { ...treeCost(plan, withDefaults(query, variables)), plan };
    },
    hive: ({ query, variables }) => {
      if (hive.error) throw new Error(hive.error);
      const plan = hive.plan(query, null, new Set(), 100);
      return { ...treeCost(plan, withDefaults(query, variables)), plan };
    },
  };
}

const graphs = [...scenarioGraphs(), ...(audit ? await auditGraphs() : [])];
const names = ['apollo', 'hive'];
const totals = Object.fromEntries(names.map(name => [name, {
  both: 0, onlyOurs: 0, onlyTheirs: 0,
  hops: { fewer: 0, same: 0, more: 0, ours: 0, theirs: 0 },
  fetches: { fewer: 0, same: 0, more: 0, ours: 0, theirs: 0 },
  fields: { fewer: 0, same: 0, more: 0, ours: 0, theirs: 0 },
}]));
const cell = cost => (cost.error ? '–' : `${cost.hops} / ${cost.fetches} / ${cost.fields}`);
console.log('| operation | ours: hops / fetches / fields | apollo | hive | |\n| --- | --- | --- | --- | --- |');
let cases = 0;
for (const graph of graphs) {
  graph.operations = graph.operations.filter(({ name }) => chosen(name));
  if (!graph.operations.length) continue;
  const planners = peers(graph.supergraph);
  const own = ours(graph);
  graph.operations.forEach((operation, i) => {
    cases++;
    const mine = own[i];
    const theirs = Object.fromEntries(names.map(name => [name, attempt(() => planners[name](operation))]));
    const notes = [];
    for (const name of names) {
      const total = totals[name];
      const other = theirs[name];
      if (mine.error || other.error) {
        total.onlyOurs += !mine.error && other.error ? 1 : 0;
        total.onlyTheirs += mine.error && !other.error ? 1 : 0;
        if (!mine.error !== !other.error) notes.push(`${mine.error ? 'ours' : name}: ${(mine.error ?? other.error).split('\n')[0].slice(0, 100)}`);
        continue;
      }
      total.both++;
      let decided = false;
      for (const what of ['hops', 'fetches', 'fields']) {
        const difference = Math.sign(mine[what] - other[what]);
        total[what][['fewer', 'same', 'more'][difference + 1]]++;
        total[what].ours += mine[what];
        total[what].theirs += other[what];
        if (!decided && difference > 0) notes.push(`more ${what} than ${name}`);
        decided ||= difference !== 0;
      }
    }
    if (all || notes.length) console.log(`| ${operation.name} | ${cell(mine)} | ${cell(theirs.apollo)} | ${cell(theirs.hive)} | ${notes.join('; ')} |`);
    if (show) console.log(`\n${operation.query.trim()}\n\n${mine.plan}${names.map(name => `${name}:\n${outline(theirs[name].plan)}`).join('')}`);
  });
}
console.log(`\n${cases} operations`);
for (const name of names) {
  const total = totals[name];
  const line = what => `${total[what].ours} to ${total[what].theirs} (fewer in ${total[what].fewer}, more in ${total[what].more})`;
  console.log(`${name}: both plan ${total.both}, only ours ${total.onlyOurs}, only theirs ${total.onlyTheirs}; ours to theirs: `
    + `hops ${line('hops')}, fetches ${line('fetches')}, fields ${line('fields')}`);
}
