// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QString>

namespace dyad::backend {

/// What services tell each other after it is durable. Emitted on any thread; receivers live on the loop thread and get it queued.
class Events : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void signInEnded(qint64 signIn);
    void projectDeleted(const QString &project);
    /// Somebody came, went or has another role, or rights by path are others.
    void membersChanged(const QString &project);
    void projectRenamed(const QString &project, const QString &name);
};

} // namespace dyad::backend
