// The flag that says when a format's other reader is asked as well.

import { type Command, Option } from 'commander';
import { type SecondOpinionPolicy, secondOpinionPolicies } from '../model/second-opinion-policy.js';

/** The flag as parsed. */
export interface SecondOpinionFlag {
  readonly secondOpinion: SecondOpinionPolicy;
}

/** Adds `--second-opinion` to a command. */
export function addSecondOpinionOption(command: Command): Command {
  const text = "ask the format's other reader as well: auto is where the first one leaves doubt";
  return command.addOption(
    new Option('--second-opinion <when>', text).choices(secondOpinionPolicies).default('auto'),
  );
}
