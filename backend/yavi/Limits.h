// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>

/// What a document may cost. Reaching one of these refuses the document, with the limit in the message; nothing is cut silently.
namespace dyad::backend::yavi::limits {

constexpr qint64 DocumentBytes = 50LL << 20;          ///< of one upload or fetched page
constexpr qsizetype TextCharacters = 20'000'000;      ///< of the text that comes out (UTF-16 units)
constexpr qsizetype Passages = 100'000;               ///< of a document; prose of TextCharacters has 25,000, headings without a text a million
constexpr int ZipEntries = 10'000;
constexpr qint64 ZipTotalBytes = 200LL << 20;         ///< of all entries together, unpacked
constexpr qint64 ZipRatio = 200;                      ///< unpacked : packed, of an entry over a mebibyte; prose reaches about 10, empty tables 100
constexpr qint64 ZipRatioFrom = 1LL << 20;            ///< bytes; below this the ratio harms nobody
constexpr int XmlDepth = 256;
constexpr int MailParts = 1000;                       ///< of an e-mail, with those inside of parts
constexpr int MailDepth = 20;
constexpr int ReaderMs = 60'000;                      ///< of a reader process, wall clock
constexpr int ReaderCpuSeconds = 30;
constexpr qint64 ReaderMemory = 1LL << 30;            ///< bytes of address space of a reader process

} // namespace dyad::backend::yavi::limits
