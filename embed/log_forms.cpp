// SPDX-License-Identifier: Apache-2.0
#include "embed/log_forms.h"

#include "log/columns.h"
#include "log/date_text.h"

namespace termijn {

LogForms log_forms() {
  LogForms forms{read_date, {}};
  for (const ColumnNames& names : all_columns()) {
    forms.columns.emplace_back(names.dutch);
    forms.columns.emplace_back(names.english);
  }
  return forms;
}

}  // namespace termijn
