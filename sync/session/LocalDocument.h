// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/EditableDocument.h"

namespace dyad::sync {

/// A document of a folder that is not shared: its authority is here and acknowledges at once. Each edit is a version.
class LocalDocument : public EditableDocument {
    Q_OBJECT
public:
    /// text: valid UTF-8 without NUL.
    explicit LocalDocument(std::string_view text, QObject *parent = nullptr) : EditableDocument(parent), m_text(text) {}

    const Rope &text() const override { return m_text; }
    State state() const override { return State::Synchronized; }
    bool isWritable() const override { return m_readOnly.isEmpty(); }
    QString readOnlyReason() const override { return m_readOnly; }
    void setReadOnlyReason(const QString &reason) { m_readOnly = reason; }   ///< empty: writable
    Version version() const override { return m_version; }
    qint64 toAcknowledged(qint64 position) const override { return position; }
    qint64 fromVersion(qint64 position, Version) const override { return position; }

protected:
    Expected<void> perform(const TextOperation &op) override;

private:
    Rope m_text;
    Version m_version = 0;
    QString m_readOnly;
};

} // namespace dyad::sync
