// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/yavi/text/ExtractedText.h"
#include "sync/text/Error.h"
#include <QByteArray>

namespace dyad::backend::yavi {

/// An e-mail (RFC 5322, MIME): its subject as the heading, who, to whom and when, and what it says; attachments by name only.
sync::Expected<ExtractedText> textOfMail(const QByteArray &bytes);
/// =?utf-8?Q?…?= and the like (RFC 2047) as a person reads them.
QString decodedHeader(const QByteArray &value);

} // namespace dyad::backend::yavi
