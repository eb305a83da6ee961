// SPDX-License-Identifier: Apache-2.0
// `termijn completion`: what a shell needs to complete commands and options, from their table.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"

namespace termijn::cli {
namespace {

/// Of every command.
const std::vector<std::string> common = {"--help", "--lang", "--version"};

std::string joined(const auto& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string first_word(std::string_view name) {
  return std::string(name.substr(0, name.find(' ')));
}

std::string options_of(const Command& command) {
  std::set<std::string> options(common.begin(), common.end());
  for (const Option option : command.options) options.insert(option_text(option));
  return joined(options);
}

/// First words, with the second words that some have.
std::map<std::string, std::set<std::string>> words_of_commands() {
  std::map<std::string, std::set<std::string>> words;
  for (const Command& command : commands()) {
    const std::string first = first_word(command.name);
    auto& second = words[first];
    if (first.size() < command.name.size())
      second.insert(std::string(command.name.substr(first.size() + 1)));
  }
  return words;
}

/// zsh takes it too, after bashcompinit.
std::string bash_text() {
  std::string first, second, options;
  for (const auto& [word, more] : words_of_commands()) {
    first += (first.empty() ? "" : " ") + word;
    if (!more.empty()) second += "      " + word + ") words=\"" + joined(more) + "\" ;;\n";
  }
  for (const Command& command : commands()) {
    const bool is_double = command.name.find(' ') != command.name.npos;
    options += "    \"" + std::string(command.name) + (is_double ? "\"" : " \"*") + ") options=\"" +
               options_of(command) + "\" ;;\n";
  }
  return "_termijn() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" words=\"\" options=\"" +
         joined(common) +
         "\"\n"
         "  case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n" +
         options +
         "  esac\n"
         "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
         "    words=\"" +
         first +
         "\"\n"
         "  elif [[ $COMP_CWORD -eq 2 ]]; then\n"
         "    case \"${COMP_WORDS[1]}\" in\n" +
         second +
         "    esac\n"
         "  fi\n"
         "  [[ $word == -* ]] && words=\"$options\"\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "}\n"
         // Where nothing of ours fits, the name of a file does.
         "complete -o default -F _termijn termijn\n";
}

std::string fish_text() {
  std::string out;
  for (const auto& [word, more] : words_of_commands()) {
    out += "complete -c termijn -n __fish_use_subcommand -a " + word + '\n';
    if (more.empty()) continue;
    out += "complete -c termijn -f -n '__fish_seen_subcommand_from " + word +
           "; and not __fish_seen_subcommand_from " + joined(more) + "' -a '" + joined(more) +
           "'\n";
  }
  for (const Command& command : commands()) {
    for (const Option option : command.options) {
      out += "complete -c termijn -n '";
      std::string name(command.name);
      const std::string first = first_word(name);
      out += "__fish_seen_subcommand_from " + first;
      if (first != name)
        out += "; and __fish_seen_subcommand_from " + name.substr(first.size() + 1);
      out += "' -l " + option_text(option).substr(2) + '\n';
    }
  }
  for (const std::string& option : common)
    out += "complete -c termijn -l " + option.substr(2) + '\n';
  return out;
}

}  // namespace

ExitCode run_completion(const Options& options, Console& console) {
  const std::string& shell = options.words[0];
  const std::vector<std::string> shells = {"bash", "fish", "zsh"};
  if (shell == "bash") {
    console.say(bash_text());
  } else if (shell == "zsh") {
    console.say("#compdef termijn\nautoload -U +X bashcompinit && bashcompinit\n" + bash_text());
  } else if (shell == "fish") {
    console.say(fish_text());
  } else {
    return console.fail({Code::cli_unknown_shell, {}, {shell, quoted_list(shells)}, {}},
                        exit_usage);
  }
  return exit_fine;
}

}  // namespace termijn::cli
