// The fields that a person is to compare with the source, with what there is to say about each.

import type { VNode } from 'preact';
import type { Place } from '../../model/place.js';
import type { FieldReport } from '../../model/record.js';
import type { Bilingual } from '../api.js';
import type { NameField } from '../field-names.js';
import { percent } from '../view/grade.js';
import { useWords, type Words } from '../view/words.js';
import { Wide } from './wide.js';

export interface AskedFieldsProps {
  readonly fields: readonly FieldReport[];
  readonly nameOf: NameField;
}

export function AskedFields({ fields, nameOf }: AskedFieldsProps): VNode {
  const words = useWords();
  return (
    <section>
      <h2>{words.text('static.lookAt')}</h2>
      <Wide label={words.label('static.lookAt')}>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.text('field.path')}</th>
              <th scope="col" class="num">
                {words.text('field.printed')}
              </th>
              <th scope="col" class="num">
                {words.text('field.confidence')}
              </th>
              <th scope="col">{words.text('field.place')}</th>
              <th scope="col">{words.text('static.why')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <AskedField key={field.field} field={field} name={nameOf(field)} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

interface AskedFieldProps {
  readonly field: FieldReport;
  readonly name: Bilingual;
}

function AskedField({ field, name }: AskedFieldProps): VNode {
  const words = useWords();
  const { other, suggestion } = field;
  return (
    <tr>
      <td>
        {words.pick(name)}
        <small>{field.field}</small>
      </td>
      <td class="num">{field.raw === '' ? words.text(`status.${field.status}`) : field.raw}</td>
      <td class="num">{percent(field.confidence)}</td>
      <td>{placeText(field.place, words)}</td>
      <td>
        {field.reasons.map((reason) => (
          <div key={reason.code}>{words.pick(reason)}</div>
        ))}
        {other !== undefined && (
          <div>
            {words.text('field.second', { engine: other.engine })}: <b>{other.raw}</b>
          </div>
        )}
        {suggestion !== undefined && (
          <div>
            {words.text('field.suggestion')}: <b>{suggestion.value}</b> {words.pick(suggestion)}
          </div>
        )}
      </td>
    </tr>
  );
}

function placeText(place: Place | null, words: Words): ReturnType<Words['text']> {
  if (place === null) return words.text('field.noPlace');
  if (place.kind === 'pdf') return words.text('place.pdf', { page: place.page });
  if (place.kind === 'docx') return words.text('place.docx', { part: place.part, path: place.path });
  return words.text(`place.${place.kind}`, { line: place.line });
}
