// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/Error.h"
#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <memory>

namespace dyad::panels {

/// A program on a pseudo terminal. GUI thread; reading is done in small portions, so that a program which writes without end leaves
/// the event loop its turns.
class Pty : public QObject {
    Q_OBJECT
public:
    struct Start {
        QString program;                    ///< empty: the user's shell
        QStringList arguments;
        QString folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        int rows = 24, columns = 80;
    };
    using QObject::QObject;
    static std::unique_ptr<Pty> create();   ///< of this platform
    static QString shell();                 ///< the user's

    virtual sync::Expected<void> start(const Start &start) = 0;
    virtual void write(const QByteArray &bytes) = 0;
    virtual void resize(int rows, int columns) = 0;
    virtual void hangUp() = 0;              ///< as closing a terminal's window does
    virtual bool isRunning() const = 0;
    virtual QString foregroundProgram() const = 0;   ///< "vim"; empty where it cannot be told
    virtual bool isBusy() const = 0;        ///< another one than the first program is in front
    virtual QString folder() const = 0;     ///< current folder of the first program, or empty

Q_SIGNALS:
    void received(const QByteArray &bytes);
    void finished(int exitCode);            ///< 128 + signal where it was killed; after the last received()
};

} // namespace dyad::panels
