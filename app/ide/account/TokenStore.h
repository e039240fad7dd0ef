// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ApiTypes.h"
#include <QObject>
#include <QUrl>
#include <functional>
#include <optional>

namespace dyad::app {

/// Keeps the sign-in over restarts: whose it is in a file, the token in the desktop's keychain; where there is none, or everything is to
/// stay under $DYAD_HOME, in the same file, which only its owner may read. GUI thread.
class TokenStore : public QObject {
    Q_OBJECT
public:
    struct Kept {
        QUrl server;
        sync::ApiSession session;
    };
    using Found = std::function<void(const Kept &)>;

    explicit TokenStore(QObject *parent = nullptr) : QObject(parent) {}
    /// Calls back at once where the token is in the file, later where it is in the keychain, not at all where nothing is kept.
    void find(const Found &found);
    void keep(const Kept &kept);
    void forget();
    /// The token is in a file because there is no keychain; for the person to know.
    bool isInFile() const { return m_inFile; }
    /// The keychain has been asked and has not answered.
    bool isLooking() const { return m_looking; }

Q_SIGNALS:
    void kept();
    void nothingFound();        ///< the keychain's answer

private:
    void write(const Kept &kept, bool withToken);
    bool m_inFile = false;
    bool m_looking = false;
    int m_number = 0;           // of what was last kept or forgotten
};

} // namespace dyad::app
