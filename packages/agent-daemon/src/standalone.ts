export { AgentError } from '@virtkit/agent-protocol';
export { Err, Ok, type Result } from 'ts-results';
export {
  buildStandalone,
  standaloneExecutable,
  type BuildStandaloneOptions,
  type BuiltStandalone,
  type StandaloneExecutable,
  type StandaloneProgress,
} from '../standalone/build-standalone.ts';
export { installationFiles, type InstallationFile } from '../standalone/installation-files.ts';
