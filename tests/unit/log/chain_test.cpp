// SPDX-License-Identifier: Apache-2.0
// The bytes that are hashed are those of docs/log.md; the hashes here were made with sha256sum.
#include "log/chain.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

RowTexts row() {
  RowTexts texts;
  for (auto& text : texts) text = "";
  texts[0] = "7";
  texts[1] = "OR";
  texts[2] = "A-1\nx 1 y";
  texts[replaces_column] = std::nullopt;
  texts[kind_column] = "event";
  texts[salt_column] = std::string(32, '0');
  return texts;
}

TEST(Chain, ShaIsThatOfTheStandard) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Chain, TheBytesOfARowSayEveryColumnWithItsLength) {
  EXPECT_EQ(content_text(row()),
            "termijn-event 1\nnumber 1 7\ncouncil 2 OR\ndossier 9 A-1\nx 1 y\nevent 0 \nday 0 \n"
            "actor 0 \nrecorded 0 \nreplaces -\nfields 0 \nreference 0 \nsource 0 \nremark 0 \n"
            "earliest 0 \ntime 0 \nkind 5 event\nsalt 32 00000000000000000000000000000000\n");
}

TEST(Chain, WhatMovesFromOneColumnToTheNextIsAnotherRow) {
  RowTexts moved = row();
  std::swap(moved[1], moved[2]);
  EXPECT_NE(content_digest(moved), content_digest(row()));
  RowTexts empty = row();
  empty[replaces_column] = "";
  EXPECT_NE(content_digest(empty), content_digest(row()));
}

TEST(Chain, ALinkIsMadeOfThreeLines) {
  const std::string digest = sha256("abc");
  EXPECT_EQ(link_hash(first_hash, 12, digest),
            sha256("termijn-link 1\n" + std::string(first_hash) + "\n12\n" + digest + "\n"));
}

TEST(Chain, NoSaltIsMadeTwice) {
  EXPECT_EQ(fresh_salt().size(), 32U);
  EXPECT_NE(fresh_salt(), fresh_salt());
}

}  // namespace
}  // namespace termijn
