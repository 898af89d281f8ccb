// An apt state of the project's own (sources, lists, cache), made from the machine's apt sources: it downloads without root and
// leaves the machine's apt as it is.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.mjs';
import { capture, must, SetupError } from './run.mjs';
import { distribution } from './system.mjs';

const folder = join(cache, 'apt');
const config = join(folder, 'apt.conf');
const defaultKeyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
// QuickJS is packaged from Debian 13 on; its source builds on 12 as well. libvirt's schemas are wanted of that release too.
const newerSuite = 'trixie';

/** Runs apt-get in the private state; `cwd` is where downloads land. */
export async function privateAptGet(args, { cwd } = {}) {
  await prepare();
  await must('apt-get', ['-q', '-c', config, ...args], { cwd, quiet: true });
}

/** The output of apt-cache in the private state. */
export async function privateAptCache(args) {
  await prepare();
  const output = capture('apt-cache', ['-c', config, ...args]);
  if (output === undefined) throw new SetupError(`apt-cache ${args.join(' ')} failed`);
  return output;
}

let prepared;
function prepare() {
  prepared ??= (async () => {
    for (const part of ['state/lists/partial', 'cache/archives/partial', 'log', 'etc'])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'sources.list'), sourcesList());
    writeFileSync(join(folder, 'preferences'), preferences());
    writeFileSync(config, configText());
    console.log('virtkit: reading the package lists (private apt state)');
    await must('apt-get', ['-q', '-c', config, 'update'], { quiet: true });
  })();
  return prepared;
}

function configText() {
  const quoted = {
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferences': join(folder, 'preferences'),
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(folder, 'cache'),
    'Dir::Log': join(folder, 'log'),
    // The account that apt drops to as root may not be able to enter the checkout.
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  };
  // Hooks of the machine's own apt (cleaning its cache, telling a desktop) are none of this state's business.
  const cleared = ['APT::Update::Pre-Invoke', 'APT::Update::Post-Invoke', 'APT::Update::Post-Invoke-Success'];
  return [
    ...cleared.map((key) => `#clear ${key};`),
    ...Object.entries(quoted).map(([key, value]) => `${key} ${JSON.stringify(value)};`),
    '',
  ].join('\n');
}

function sourcesList() {
  const { codename } = distribution();
  const entries = machineEntries();
  const main = entries.find((entry) => entry.suites.includes(codename));
  if (!main) throw new SetupError(`no apt source of this machine offers Debian ${codename} main`);
  const line = (kind, entry, suite) => `${kind} [signed-by=${entry.keyring}] ${entry.uri} ${suite} main`;
  const lines = [line('deb', main, codename), line('deb-src', { ...main, keyring: defaultKeyring }, newerSuite)];
  if (codename !== newerSuite) lines.push(line('deb', { ...main, keyring: defaultKeyring }, newerSuite));
  const security = entries.find((entry) => entry.suites.includes(`${codename}-security`));
  if (security) lines.push(line('deb', security, `${codename}-security`));
  return `${lines.join('\n')}\n`;
}

/** Packages come from the machine's own release; from the newer one only what is asked for as NAME/RELEASE, or is nowhere else. */
const preferences = () =>
  distribution().codename === newerSuite ? '' : `Package: *\nPin: release n=${newerSuite}\nPin-Priority: 100\n`;

/** The machine's binary sources with a `main` component, from both of apt's formats (sources.list(5)). */
function machineEntries() {
  const texts = [];
  const read = (path) => existsSync(path) && texts.push({ path, text: readFileSync(path, 'utf8') });
  read('/etc/apt/sources.list');
  const parts = '/etc/apt/sources.list.d';
  if (existsSync(parts)) for (const name of readdirSync(parts).toSorted()) read(join(parts, name));
  return texts.flatMap(({ path, text }) => {
    if (path.endsWith('.list')) return oneLineEntries(text);
    return path.endsWith('.sources') ? stanzaEntries(text) : [];
  });
}

function oneLineEntries(text) {
  const entries = [];
  for (const line of text.split('\n')) {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+(.*)$/.exec(line);
    if (!match || !match[4].split(/\s+/).includes('main')) continue;
    const keyring = /signed-by=(\/\S+)/.exec(match[1] ?? '')?.[1] ?? defaultKeyring;
    entries.push({ uri: match[2], suites: [match[3]], keyring });
  }
  return entries;
}

function stanzaEntries(text) {
  const entries = [];
  for (const stanza of text.split(/\n\s*\n/)) {
    const fields = {};
    for (const line of stanza.split('\n')) {
      const match = /^([A-Za-z-]+):\s*(.*)$/.exec(line);
      if (match) fields[match[1].toLowerCase()] = match[2].trim();
    }
    const words = (name) => (fields[name] ?? '').split(/\s+/).filter(Boolean);
    if (fields.enabled === 'no' || !words('types').includes('deb') || !words('components').includes('main')) continue;
    const signedBy = fields['signed-by'] ?? '';
    const keyring = signedBy.startsWith('/') ? signedBy : defaultKeyring;
    for (const uri of words('uris')) entries.push({ uri, suites: words('suites'), keyring });
  }
  return entries;
}
