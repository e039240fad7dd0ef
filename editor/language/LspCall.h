// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPointer>

namespace dyad::editor {

class LspClient;

/// A question under way at a language server. Owned by whoever asked: when it goes, or is cancelled or replaced, the question is withdrawn and
/// its answer never comes. Move only.
class LspCall {
public:
    LspCall() = default;
    LspCall(LspClient *client, qint64 id);
    LspCall(LspCall &&other) noexcept;
    LspCall &operator=(LspCall &&other) noexcept;
    ~LspCall() { cancel(); }
    bool isWaiting() const;
    void cancel();

private:
    QPointer<LspClient> m_client;
    qint64 m_id = 0;
};

} // namespace dyad::editor
