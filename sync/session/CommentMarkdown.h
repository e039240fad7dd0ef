// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/wire/CommentMessages.h"
#include <functional>

/// Comments as a document for people: by file and line, what the place said, who wrote what. Times are UTC, so that everybody's export is
/// the same.
namespace dyad::sync::commentmarkdown {

struct Names {
    QString project;
    std::function<QString(DocId doc)> pathOf;           ///< empty: the file is gone; its threads are left out
    std::function<QString(MemberId member)> nameOf;
};
QString write(const std::vector<wire::CommentThread> &threads, const Names &names);

} // namespace dyad::sync::commentmarkdown
