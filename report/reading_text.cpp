// SPDX-License-Identifier: Apache-2.0
#include "report/reading_text.h"

#include <algorithm>

#include "report/layout.h"

namespace termijn {
namespace {

std::string items_text(const std::vector<ReadLine>& items, std::size_t indent) {
  std::string out;
  const std::string blanks(indent, ' ');
  for (const ReadLine& item : items) {
    const bool is_beside = item.is_source || item.is_remark;
    if (is_beside) {
      out += paragraph(blanks, '(' + item.text + ')');
      continue;
    }
    const bool has_list = std::ranges::any_of(
        item.under, [](const ReadLine& line) { return !line.is_source && !line.is_remark; });
    out += paragraph(blanks + "- ", item.text + (has_list ? ":" : ""));
    out += items_text(item.under, indent + 2);
  }
  return out;
}

std::string sentences_text(const DeclarationReading& reading, bool sources) {
  std::string out;
  for (const ReadSentence& sentence : reading.sentences) {
    if (sentence.line.is_source == sources) out += read_line_text("  ", sentence.line);
  }
  return out;
}

std::string changed_items(const std::vector<ReadLine>& items, std::string_view first) {
  std::string out;
  for (const ReadLine& item : items) out += read_line_text(first, item);
  return out;
}

}  // namespace

std::string read_line_text(std::string_view first, const ReadLine& line) {
  const bool has_list = std::ranges::any_of(
      line.under, [](const ReadLine& item) { return !item.is_source && !item.is_remark; });
  const std::string text = has_list ? line.text + ':' : sentence(line.text);
  return paragraph(first, text) + items_text(line.under, columns(first) + 2);
}

std::string changes_text(const std::vector<ReadChange>& changes, std::string_view indent,
                         const ChangeSigns& signs) {
  const std::string at(indent);
  std::string out;
  for (const ReadChange& change : changes) {
    if (change.before && change.after && change.before->text == change.after->text) {
      out += paragraph(at + signs.items, change.after->text + ':') +
             changed_items(change.before->under, at + "    " + signs.gone) +
             changed_items(change.after->under, at + "    " + signs.fresh);
      continue;
    }
    if (change.before) out += read_line_text(at + signs.gone, *change.before);
    if (change.after) out += read_line_text(at + signs.fresh, *change.after);
  }
  return out;
}

std::string version_changes_text(const std::vector<ReadChange>& changes, std::string_view indent,
                                 Language language) {
  const auto text = [&](Word id) { return std::string(word(id, language)); };
  if (changes.empty()) return paragraph(indent, text(Word::read_same));
  return changes_text(
      changes, indent,
      {text(Word::read_was), text(Word::read_is_now), text(Word::read_otherwise_in)});
}

std::string validity_text(const DeclarationReading& reading, Language language) {
  const std::string from = plain_date(*reading.from, language);
  if (!reading.until) return say(Word::read_from, language, {from});
  return say(Word::read_from_until, language, {from, plain_date(*reading.until, language)});
}

std::string reading_text(const std::vector<DeclarationReading>& versions, Language language) {
  const DeclarationReading& last = versions.back();
  std::string out = paragraph("", sentence(last.title));
  if (!last.id.empty()) out += paragraph("", '`' + last.id + '`');
  out += sentences_text(last, false);
  const std::string sources = sentences_text(last, true);
  out += sources;
  for (std::size_t i = versions.size() - 1; i-- > 0;) {
    const ReadDifference differs = difference(versions[i], versions[i + 1]);
    std::vector<ReadChange> all = differs.law;
    all.insert(all.end(), differs.source.begin(), differs.source.end());
    out +=
        paragraph("  ", say(Word::read_earlier, language, {validity_text(versions[i], language)}));
    out += version_changes_text(all, "    ", language);
  }
  return out;
}

}  // namespace termijn
