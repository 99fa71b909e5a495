// Inputs that hold several documents, and what is known of documents beforehand.

export { expandInput } from './expand-input.js';
export {
  type ContainerLimits,
  defaultContainerLimits,
  type ExpandOptions,
  type InputItem,
  type Member,
  type MemberFacts,
  type PassedOver,
  type PlainFile,
  type Refused,
} from './input-item.js';
export { type Manifest, readManifest } from './manifest.js';
export {
  type InputFile,
  type Spool,
  type SpooledInput,
  type SpoolOptions,
  spoolInputs,
} from './spool-inputs.js';
