// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/DocumentSession.h"
#include "sync/workcopy/TextEncoding.h"
#include <QObject>
#include <QString>
#include <memory>

namespace dyad::app {

/// One file that a tab shows: its document, where it is kept, whether it is saved. GUI thread.
class OpenFile : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading,
        Text,           ///< document() is there
        Binary,         ///< no text; nothing to edit
        TooLarge,
        Gone,           ///< deleted; the text, if there was one, is kept in the tab
        Broken,         ///< message() says what happened
    };
    explicit OpenFile(QString path) : m_path(std::move(path)) {}

    /// Relative to the open folder where the file lies in it, else absolute; empty: it has no name yet.
    QString path() const { return m_path; }
    virtual QString absolutePath() const = 0;
    QString title() const { return m_path.isEmpty() ? tr("Untitled") : m_path.section(QLatin1Char('/'), -1); }
    State state() const { return m_state; }
    QString message() const { return m_message; }
    qint64 size() const { return m_size; }      ///< bytes, on disk when it was read
    virtual std::shared_ptr<sync::DocumentSession> document() const = 0;
    virtual sync::DocId doc() const { return 0; }

    bool isModified() const { return m_modified; }
    virtual QByteArray savedText() const { return {}; }     ///< of a file that is not shared: UTF-8, as last read from the disk or written to it
    virtual bool isSaving() const { return false; }
    /// Starts writing; saved or saveFailed follows.
    virtual void save() = 0;
    /// The same, and waits. False: it could not be written, saveFailed has said why.
    virtual bool saveNow() = 0;
    /// Forgets what is not saved: the tab closes without it.
    virtual void discard() {}
    void setPath(const QString &path);

    /// How the text lies on the disk, and how it can.
    virtual sync::encoding::Kind encoding() const { return sync::encoding::Kind::Utf8; }
    virtual QVector<sync::encoding::Kind> encodings() const { return {encoding()}; }
    /// The next save writes it so. Error "not-encodable": a character that this encoding does not have.
    virtual sync::Expected<void> setEncoding(sync::encoding::Kind kind);
    /// Reads the file again, taking its bytes for this encoding. Errors: "not-this-encoding", "not-saved".
    virtual sync::Expected<void> reopenWith(sync::encoding::Kind kind);
    virtual bool mayReopen() const { return false; }
    /// Reads again after Broken.
    virtual void retry() {}

Q_SIGNALS:
    void stateChanged();
    void modifiedChanged(bool modified);
    void savingChanged(bool saving);
    void pathChanged();
    void saved();
    void saveFailed(const QString &message);
    void encodingChanged();

protected:
    void setState(State state, const QString &message = {});
    void setModified(bool modified);
    void setSize(qint64 size) { m_size = size; }
    virtual void pathMoved() {}

private:
    QString m_path, m_message;
    State m_state = State::Loading;
    bool m_modified = false;
    qint64 m_size = 0;
};

} // namespace dyad::app
