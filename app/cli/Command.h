// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/CommandLine.h"
#include "app/cli/Credentials.h"
#include "app/cli/Output.h"
#include "sync/session/ServerApi.h"
#include <QCoroFuture>
#include <QCoroTask>
#include <memory>

namespace dyad::app {

/// One command of dyadctl.
class Command {
public:
    using Result = sync::Expected<void>;

    struct Description {
        const char *name;
        const char *arguments;
        const char *summary;            ///< one line
        QStringList valueOptions, flags;
        int fewestWords = 0, mostWords = 0;
    };
    virtual ~Command() = default;
    virtual Description description() const = 0;
    virtual QCoro::Task<Result> run() = 0;

    void prepare(const CommandLine &given, const Output &to)
    {
        line = given;
        output = &to;
    }

protected:
    /// The server of --server, else `fallback`, else the last one signed in to. Error "usage".
    Result connectTo(const QString &fallback = {});
    Result requireSignIn() const;
    /// From stdin with --password-stdin; else asked for, where there is a terminal. Error "usage".
    sync::Expected<QString> password() const;
    /// A folder that is a working copy, the id or the name of a project → id. Connects.
    QCoro::Task<sync::Expected<QString>> projectOf(QString word);

    CommandLine line;
    const Output *output = nullptr;
    Credentials credentials;
    std::unique_ptr<sync::ServerApi> api;
};

} // namespace dyad::app
