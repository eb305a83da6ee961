// SPDX-License-Identifier: Apache-2.0
// The cases in the rules as a JUnit report, which build servers read. There is no standard; what is
// written here is what they have in common.
#include <map>

#include "base/utf8.h"
#include "report/test_text.h"

namespace termijn {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// XML 1.0 has no place for control characters other than these three.
std::string body(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 || c == '\n' || c == '\t') out += c;
  }
  return escaped(out);
}

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + escaped(printable(value)) + '"';
}

std::string failure_xml(const Program& program, const Sources& sources, const CaseResult& result,
                        const CaseFailure& failure, Language language) {
  const Span place = failure.span.has_place() ? failure.span : program.cases[result.case_].span;
  const auto found =
      failure.found.empty() ? std::string(word(Word::rules_nothing, language)) : failure.found;
  const auto message =
      say(Word::rules_failure, language, {place_text(sources, place), failure.expected, found});
  return "      <failure" + attribute("message", message) + '>' +
         body(explanation_of(program, result, failure, language)) + "</failure>\n";
}

std::string case_xml(const Program& program, const Sources& sources, const CaseResult& result,
                     std::string_view file, Language language) {
  const Case& each = program.cases[result.case_];
  std::string out = "    <testcase" + attribute("classname", file) + attribute("name", each.id);
  if (result.passed()) return out + "/>\n";
  out += ">\n";
  for (const CaseFailure& failure : result.failures)
    out += failure_xml(program, sources, result, failure, language);
  for (const Diagnostic& diagnostic : result.diagnostics) {
    out += "      <error" + attribute("message", message_of(diagnostic, language)) + "/>\n";
  }
  return out + "    </testcase>\n";
}

struct Suite {
  std::size_t tests = 0, failures = 0, errors = 0;
  std::string cases;
};

std::string counts(const Suite& suite) {
  return attribute("tests", std::to_string(suite.tests)) +
         attribute("failures", std::to_string(suite.failures)) +
         attribute("errors", std::to_string(suite.errors));
}

}  // namespace

std::string test_junit(const Program& program, const Sources& sources, const TestRun& run,
                       Language language) {
  std::map<std::string, Suite> suites;
  Suite all;
  for (const CaseResult& result : run.results) {
    const Span span = program.cases[result.case_].span;
    const std::string file = span.file < sources.size() ? sources[span.file].name : std::string();
    Suite& suite = suites[file];
    const bool is_error = !result.diagnostics.empty();
    for (Suite* each : {&suite, &all}) {
      ++each->tests;
      if (is_error) ++each->errors;
      if (!is_error && !result.passed()) ++each->failures;
    }
    suite.cases += case_xml(program, sources, result, file, language);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
                    attribute("name", "termijn") + counts(all) + ">\n";
  for (const auto& [file, suite] : suites) {
    out += "  <testsuite" + attribute("name", file) + counts(suite) + ">\n" + suite.cases +
           "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace termijn
