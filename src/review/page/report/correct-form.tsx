// What a person says that the page has: a number, or why there is none.

import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type FieldStatus, fieldStatuses } from '../../../model/binding.js';
import type { FieldView } from '../../report-api.js';
import { useWords } from '../../view/words.js';
import type { ReportState } from './report-state.js';

/** A number as a person writes it: plain, or with full-width digits and separators. */
export function toNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace(/^−/, '-');
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

export interface CorrectFormProps {
  readonly state: ReportState;
  readonly field: FieldView;
}

export function CorrectForm({ state, field }: CorrectFormProps): VNode {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(field.value?.toString() ?? '');
  const [status, setStatus] = useState<FieldStatus>('number');
  const [note, setNote] = useState('');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const save = (event: Event): void => {
    event.preventDefault();
    const value = status === 'number' ? toNumber(text) : null;
    if (value === undefined) {
      setWrong(true);
      input.current?.focus();
      return;
    }
    (document.activeElement as HTMLElement | null)?.blur();
    state.settle('correct', { reviewed: { value, status }, note: note.trim() });
  };
  const leave = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    (document.activeElement as HTMLElement | null)?.blur();
    state.correct(false);
  };
  return (
    <form class="correct" onSubmit={save} onKeyDown={leave}>
      <label>
        <span>{words.text('settle.value')}</span>
        <input
          ref={input}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          disabled={status !== 'number'}
          aria-invalid={isWrong}
          aria-describedby="bad-number"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <label>
        <span>{words.text('settle.status')}</span>
        {/* The options are the statuses. */}
        <select
          value={status}
          onChange={({ currentTarget }) => setStatus(currentTarget.value as FieldStatus)}
        >
          {fieldStatuses.map((one) => (
            <option key={one} value={one}>
              {words.text(`status.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="wide">
        <span>{words.text('settle.note')}</span>
        <input value={note} maxLength={2000} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
      </label>
      <button type="submit" class="primary">
        {words.text('settle.save')} <kbd>↵</kbd>
      </button>
      <button type="button" onClick={() => state.correct(false)}>
        {words.text('settle.cancel')} <kbd>Esc</kbd>
      </button>
      <span id="bad-number" class="wrong" role="alert">
        {isWrong ? words.text('settle.badNumber') : ''}
      </span>
    </form>
  );
}
