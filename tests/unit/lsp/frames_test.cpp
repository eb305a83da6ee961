// SPDX-License-Identifier: Apache-2.0
#include "lsp/frames.h"

#include <gtest/gtest.h>

namespace termijn::lsp {
namespace {

TEST(Frames, ComeOutHoweverTheBytesComeIn) {
  const auto stream = framed("{}") + framed("") + framed("[\xc3\xa9]");
  for (std::size_t step = 1; step <= stream.size(); ++step) {
    Frames frames;
    std::vector<std::string> got;
    for (std::size_t at = 0; at < stream.size(); at += step) {
      frames.feed(std::string_view(stream).substr(at, step));
      while (const auto frame = frames.next()) {
        EXPECT_FALSE(frame->bad);
        got.push_back(frame->text);
      }
    }
    EXPECT_EQ(got, (std::vector<std::string>{"{}", "", "[\xc3\xa9]"})) << step;
  }
}

TEST(Frames, TakeOtherHeadersAndAnyCase) {
  Frames frames;
  frames.feed("Content-Type: x\r\ncontent-length:  2 \r\n\r\n{}");
  EXPECT_EQ(frames.next()->text, "{}");
}

TEST(Frames, WithoutAUsableLengthAreBadAndTheNextIsRead) {
  for (const char* header :
       {"X: 1", "Content-Length: abc", "Content-Length: -1", "Content-Length: 2x",
        "Content-Length: 99999999999999999999", "Content-Length: 67108865"}) {
    Frames frames;
    frames.feed(std::string(header) + "\r\n\r\n" + framed("{}"));
    EXPECT_TRUE(frames.next()->bad) << header;
    EXPECT_EQ(frames.next()->text, "{}") << header;
  }
}

TEST(Frames, WithoutAnEndOfTheHeaderDoNotGrowForever) {
  Frames frames;
  frames.feed(std::string(5000, 'x'));
  EXPECT_TRUE(frames.next()->bad);
  EXPECT_FALSE(frames.next());
}

}  // namespace
}  // namespace termijn::lsp
