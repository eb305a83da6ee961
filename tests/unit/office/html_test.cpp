// SPDX-License-Identifier: Apache-2.0
#include "office/html.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

TEST(Html, KeepsTextFromBecomingMarkup) {
  EXPECT_EQ(html_text("<script>\"a\" & 'b'</script>"),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
}

TEST(Html, LeavesOutWhatNoPageMayHave) {
  EXPECT_EQ(html_text(std::string_view("a\0b\x1b[1m\x7f\tc\n", 11)), "a b [1m \tc\n");
}

}  // namespace
}  // namespace termijn
