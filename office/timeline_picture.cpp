// SPDX-License-Identifier: Apache-2.0
// The picture of timeline.h: what each row is about on the left, its days on the right. No text
// stands on a line or on another text, whatever the days are.
#include <algorithm>
#include <cmath>

#include "office/html.h"
#include "office/phrase.h"
#include "office/timeline.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr double width = 960, chart_left = 400, chart_right = 946;
constexpr double head = 46, line_height = 17, row_gap = 13, bar_height = 13;
constexpr std::size_t label_columns = 50;
constexpr std::int32_t margin_days = 3;
/// Of longer dossiers the picture shows the last rows; the table has all.
constexpr std::size_t most_rows = 60;

std::string at(double number) {
  return std::to_string(std::lround(number));
}

std::vector<std::string> wrapped(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find(' ', begin), text.size());
    const std::string part = clipped(text.substr(begin, end - begin), label_columns);
    const bool fits = !lines.empty() && columns(lines.back()) + columns(part) < label_columns;
    if (fits)
      lines.back() += ' ' + part;
    else
      lines.push_back(part);
    begin = end + 1;
  }
  return lines;
}

class Picture {
 public:
  Picture(const Timeline& timeline, Language language)
      : timeline_(timeline),
        language_(language),
        first_row_(timeline.rows.size() - std::min(timeline.rows.size(), most_rows)) {
    from_ = until_ = timeline.as_of;
    for (std::size_t i = first_row_; i < timeline.rows.size(); ++i) {
      const TimelineRow& row = timeline.rows[i];
      from_ = std::min(from_, row.from);
      until_ = std::max({until_, row.until, row.arguable.value_or(row.until)});
    }
    from_ = from_ - margin_days;
    until_ = until_ + margin_days;
  }

  std::string svg() {
    std::string rows;
    double top = head;
    for (std::size_t i = first_row_; i < timeline_.rows.size(); ++i)
      rows += row(timeline_.rows[i], top);
    const double bottom = top;
    return begin(bottom + 4) + ticks(bottom) + rows + today(bottom) + "</svg>\n";
  }

 private:
  double x(Date day) const {
    const double part = static_cast<double>(day - from_) / static_cast<double>(until_ - from_);
    return chart_left + part * (chart_right - chart_left);
  }

  std::string begin(double height) const {
    constexpr Phrase title = {"Tijdlijn van het dossier", "Time line of the dossier"};
    constexpr Phrase told = {
        "Van {0} t/m {1}. De tabel hieronder heeft dezelfde rijen in dezelfde volgorde.",
        "From {0} to {1}. The table below has the same rows in the same order."};
    constexpr Phrase told_last = {
        "De laatste {2} rijen, van {0} t/m {1}. De tabel hieronder heeft alle rijen.",
        "The last {2} rows, from {0} to {1}. The table below has all rows."};
    const std::string box = at(width) + ' ' + at(height);
    const Phrase& words = first_row_ > 0 ? told_last : told;
    std::string out = "<svg role=\"img\" aria-labelledby=\"timeline-title timeline-desc\" ";
    out +=
        "viewBox=\"0 0 " + box + "\">\n<title id=\"timeline-title\">" +
        html_text(title.text(language_)) + "</title>\n<desc id=\"timeline-desc\">" +
        html_text(fill(words, language_,
                       {long_date(from_ + margin_days, language_),
                        long_date(until_ - margin_days, language_), std::to_string(most_rows)})) +
        "</desc>\n";
    out +=
        "<defs><pattern id=\"timeline-arguable\" width=\"6\" height=\"6\" "
        "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        "<rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
        "<rect width=\"2\" height=\"6\" fill=\"#000\"/></pattern>"
        "<pattern id=\"timeline-wait\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">"
        "<rect width=\"5\" height=\"5\" fill=\"#fff\"/>"
        "<circle cx=\"2.5\" cy=\"2.5\" r=\"1.3\" fill=\"#000\"/></pattern></defs>\n";
    return out;
  }

  /// The first days of months, of quarters or of years, so that their names do not touch.
  std::string ticks(double bottom) const {
    const std::int32_t months = (until_ - from_) / 30 + 1;
    const std::int32_t step = months <= 8 ? 1 : months <= 24 ? 3 : 12 * (1 + months / 120);
    std::string out;
    Date day = *Date::from_civil(from_.year(), 1, 1);
    double free_from = chart_left;
    for (; day <= until_; day = add_months(day, step)) {
      if (day < from_) continue;
      const double place = x(day);
      out += "<path class=\"tick\" d=\"M" + at(place) + " 24V" + at(bottom) + "\"/>\n";
      const std::string name = tick_name(day, step);
      constexpr double letter = 7.5;
      const double end = place + 4 + letter * static_cast<double>(columns(name));
      if (place < free_from || end > chart_right + 10) continue;
      out += "<text x=\"" + at(place + 4) + "\" y=\"36\">" + html_text(name) + "</text>\n";
      free_from = end + letter;
    }
    return out + "<path class=\"axis\" d=\"M" + at(chart_left) + " 24H" + at(chart_right) +
           "\"/>\n";
  }

  std::string tick_name(Date day, std::int32_t step) const {
    if (step >= 12) return std::to_string(day.year());
    const auto month = static_cast<Word>(static_cast<int>(Word::january) + day.month() - 1);
    return std::string(word(month, language_)) + ' ' + std::to_string(day.year());
  }

  std::string today(double bottom) const {
    constexpr Phrase as_of = {"stand op {0}", "as of {0}"};
    const double place = x(timeline_.as_of);
    const bool on_left = place > (chart_left + chart_right) / 2;
    std::string out = "<path class=\"today\" d=\"M" + at(place) + " 4V" + at(bottom) + "\"/>\n";
    out += std::string("<text text-anchor=\"") + (on_left ? "end" : "start") + "\" x=\"" +
           at(place + (on_left ? -5 : 5)) + "\" y=\"15\">" +
           html_text(fill(as_of, language_, {short_date(timeline_.as_of, language_)})) +
           "</text>\n";
    return out;
  }

  std::string row(const TimelineRow& row, double& top) const {
    std::vector<std::string> lines = wrapped(row.what);
    for (std::string& line : wrapped(short_days(row))) lines.push_back(std::move(line));
    std::string out;
    double y = top + line_height - 4;
    for (const std::string& line : lines) {
      out += "<text x=\"0\" y=\"" + at(y) + "\"" +
             (&line == &lines.front() ? " class=\"what\"" : "") + ">" + html_text(line) +
             "</text>\n";
      y += line_height;
    }
    const double middle = top + line_height * 0.55;
    out += row.kind == TimelineRow::Kind::event ? event(row, middle) : term(row, middle);
    top += line_height * static_cast<double>(lines.size()) + row_gap;
    out += "<path class=\"row\" d=\"M0 " + at(top - row_gap / 2) + "H" + at(chart_right) + "\"/>\n";
    return out;
  }

  std::string short_days(const TimelineRow& row) const {
    constexpr Phrase until = {"{0} t/m {1}", "{0} to {1}"};
    constexpr Phrase safe = {"veilig t/m {1}, verdedigbaar t/m {2}",
                             "safe until {1}, arguable until {2}"};
    const std::string from_day = short_date(row.from, language_),
                      until_day = short_date(row.until, language_);
    if (row.arguable)
      return fill(safe, language_, {from_day, until_day, short_date(*row.arguable, language_)});
    if (row.since_unknown) return "≤ " + until_day;
    return row.from == row.until ? until_day : fill(until, language_, {from_day, until_day});
  }

  std::string event(const TimelineRow& row, double middle) const {
    std::string out;
    if (row.from != row.until || row.since_unknown) {
      const double from = row.since_unknown ? chart_left : x(row.from);
      out += "<path class=\"between\" d=\"M" + at(from) + ' ' + at(middle) + "H" +
             at(x(row.until)) + "\"/>\n";
    }
    const bool exact = row.from == row.until && !row.since_unknown;
    return out + "<circle class=\"" + (exact ? "event" : "event maybe") + "\" cx=\"" +
           at(x(row.until)) + "\" cy=\"" + at(middle) + "\" r=\"5\"/>\n";
  }

  /// The whole of a day belongs to a term, so a bar ends where its last day ends.
  std::string bar(std::string_view style_class, Date from, Date until, double middle) const {
    const double left = x(from), right = std::max(x(until + 1), left + 3);
    std::string out = "<rect class=\"";
    out.append(style_class);
    return out + "\" x=\"" + at(left) + "\" y=\"" + at(middle - bar_height / 2) + "\" width=\"" +
           at(right - left) + "\" height=\"" + at(bar_height) + "\"/>\n";
  }

  std::string term(const TimelineRow& row, double middle) const {
    const Date sure = std::min(row.until, row.arguable.value_or(row.until));
    const Date last = std::max(row.until, row.arguable.value_or(row.until));
    std::string sort = row.kind == TimelineRow::Kind::wait ? "wait" : "term";
    if (!row.certain) sort += " maybe";
    std::string out = bar(sort, std::min(row.from, sure), sure, middle);
    if (sure < last) out += bar("arguable", sure + 1, last, middle);
    for (const auto& [from, until] : row.pauses) out += bar("pause", from, until, middle);
    const std::string edge = at(x(row.until + 1));
    return out + "<path class=\"last\" d=\"M" + edge + ' ' + at(middle - bar_height / 2 - 3) + "V" +
           at(middle + bar_height / 2 + 3) + "\"/>\n";
  }

  const Timeline& timeline_;
  Language language_;
  std::size_t first_row_;
  Date from_, until_;
};

}  // namespace

std::string timeline_svg(const Timeline& timeline, Language language) {
  return timeline.rows.empty() ? std::string() : Picture(timeline, language).svg();
}

std::string_view timeline_style() {
  return R"(.timeline{overflow-x:auto}
.timeline svg{display:block;width:100%;min-width:44rem;height:auto}
.timeline text{font:14px "Segoe UI",system-ui,"Noto Sans","DejaVu Sans",Arial,sans-serif;fill:#1b1b1b}
.timeline .what{font-weight:600}
.timeline path{fill:none;stroke:#1b1b1b}
.timeline .tick,.timeline .row{stroke:#c8c8c8}
.timeline .today{stroke-dasharray:5 4;stroke-width:1.5}
.timeline .between{stroke-width:2;stroke-dasharray:2 3}
.timeline .last{stroke-width:3}
.timeline circle.event{fill:#1b1b1b;stroke:#1b1b1b}
.timeline circle.maybe{fill:#fff;stroke-width:2}
.timeline rect.term{fill:#bcd3ea;stroke:#1b1b1b}
.timeline rect.wait{fill:url(#timeline-wait);stroke:#1b1b1b}
.timeline rect.arguable{fill:url(#timeline-arguable);stroke:#1b1b1b}
.timeline rect.maybe{fill:#fff;stroke-dasharray:4 3}
.timeline rect.pause{fill:#fff;stroke:#1b1b1b;stroke-dasharray:2 2}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:0;margin:.4rem 0;list-style:none;font-size:.92rem}
.key svg{width:2.2rem;min-width:0;height:1rem;vertical-align:middle;margin-right:.4rem;display:inline}
@media print{.timeline{overflow:visible}.timeline svg{min-width:0}.timeline rect.term{fill:#d4d4d4}}
)";
}

}  // namespace termijn
