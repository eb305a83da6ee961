// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_script.h"

namespace termijn {

std::string_view quiz_script() {
  return R"('use strict';
const forms = [...document.querySelectorAll('form[data-right]')];
const total = document.querySelector('.total');
const answered = new Map();
function tell(form) {
  const verdict = form.querySelector('.verdict');
  const chosen = form.querySelector('input:checked');
  if (!chosen) {
    verdict.textContent = total.dataset.choose;
    return;
  }
  verdict.textContent = chosen.dataset.verdict;
  if (!answered.has(form)) answered.set(form, chosen.value === form.dataset.right);
  const right = [...answered.values()].filter(Boolean).length;
  total.textContent = total.dataset.score.replace('{0}', right).replace('{1}', answered.size);
  form.parentElement.querySelector('details').open = true;
}
for (const form of forms) {
  form.querySelector('button').hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tell(form);
  });
}
)";
}

}  // namespace termijn
