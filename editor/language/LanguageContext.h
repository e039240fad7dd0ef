// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/LanguageDocument.h"
#include <memory>

namespace dyad::editor {

class CodeEditor;
class DocumentBinding;

/// What a feature works on. Editor and binding outlive it. Bytes of the editor and of the document are the same after binding->flush().
struct LanguageContext {
    CodeEditor *editor = nullptr;
    DocumentBinding *binding = nullptr;
    std::shared_ptr<LanguageDocument> document;

    const ServerCapabilities *can() const      ///< nullptr: no server is there to be asked
    {
        return document && document->isOpen() ? &document->client()->capabilities() : nullptr;
    }
};

} // namespace dyad::editor
