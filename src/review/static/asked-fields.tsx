// The fields that a person is to compare with the source, with what there is to say about each.

import type { VNode } from 'preact';
import type { Place } from '../../model/place.js';
import type { FieldReport } from '../../model/record.js';
import { percent } from '../view/grade.js';
import { useWords, type Words } from '../view/words.js';

export function AskedFields({ fields }: { readonly fields: readonly FieldReport[] }): VNode {
  const words = useWords();
  return (
    <section>
      <h2>{words.text('static.lookAt')}</h2>
      <div class="wide">
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
              <AskedField key={field.field} field={field} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function AskedField({ field }: { readonly field: FieldReport }): VNode {
  const words = useWords();
  const { other, suggestion } = field;
  return (
    <tr>
      <td>
        {field.label}
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
