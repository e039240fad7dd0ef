// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/Sheet.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace dyad::app {

/// A form in a sheet: title, a sentence, fields with their errors under them, progress, one main button and Cancel.
class FormSheet : public Sheet {
    Q_OBJECT
public:
    FormSheet(const QString &name, QWidget *window);

protected:
    struct Field {
        QLineEdit *edit = nullptr;
        QLabel *error = nullptr;
        QWidget *row = nullptr;
    };
    void setTitle(const QString &title, const QString &text);
    Field addField(const QString &name, const QString &label, const QString &placeholder = {});
    void addWidget(QWidget *widget);
    static void setError(const Field &field, const QString &error);
    void setFailure(const QString &message);        ///< what belongs to no field
    /// Busy: fields rest, progress shows. total 0: unknown.
    void setBusy(bool busy, const QString &text = {});
    void setProgress(const QString &text, qint64 done, qint64 total);
    QPushButton *mainButton() const { return m_main; }
    QPushButton *cancelButton() const { return m_cancel; }
    void setMain(const QString &verb);
    QWidget *firstFocus() override;
    QWidget *body() const { return m_body; }

    virtual void accept() = 0;
    virtual void cancel() { closeSheet(); }
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_title, *m_text, *m_failure, *m_progressText;
    QWidget *m_body;
    QVBoxLayout *m_fields;
    QProgressBar *m_progress;
    QPushButton *m_main, *m_cancel;
};

} // namespace dyad::app
