// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/Command.h"
#include "sync/session/RemoteProject.h"

namespace dyad::app {

/// A file's past: its changes, and back to an earlier text. Restoring is an edit of a live member like any other: it is in the history, and
/// others' edits are merged with it.
class DocCommand : public Command {
public:
    Description description() const override;
    QCoro::Task<Result> run() override;

private:
    struct Place {
        QString project, path;
        sync::DocId doc = 0;
        bool isGone = false;
    };
    QCoro::Task<sync::Expected<Place>> find();
    QCoro::Task<Result> history();
    QCoro::Task<Result> restore();
    QCoro::Task<sync::Expected<sync::Version>> versionAt(Place place);
    QCoro::Task<sync::Expected<sync::Version>> edit(Place place, QByteArray text);
    QCoro::Task<sync::Expected<sync::Version>> makeAgain(sync::RemoteProject &project, Place place, QByteArray text);
};

} // namespace dyad::app
