// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitRepository.h"
#include "tests/panels/TestFolder.h"

namespace dyad::panels::test {

/// A repository with one commit; what it does is judged by `git` itself.
class TestRepository : public TestFolder {
public:
    TestRepository()
    {
        gitWords("init -q -b main");
        gitWords("config user.name Mira");
        gitWords("config user.email mira@example.org");
        write(QStringLiteral("a.txt"), "one\ntwo\nthree\n");
        write(QStringLiteral("b/c.txt"), "c\n");
        gitWords("add -A");
        gitWords("commit -qm First");
    }
    QByteArray porcelain() const { return gitWords("status --porcelain -uall"); }
    GitRepository open() const
    {
        auto repository = GitRepository::open(path());
        if (!repository)
            qFatal("%s", repository.error().message.c_str());
        return std::move(*repository);
    }
    bool isSound() const { return !gitWords("fsck --strict").startsWith("exit"); }

private:
    QByteArray gitWords(const char *words) const { return git(QString::fromLatin1(words).split(QLatin1Char(' '))); }
};

} // namespace dyad::panels::test
