// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dyad::panels {

/// A page in the editor's place that is no file, and holds text which would go with it: whoever closes it asks first. GUI thread.
class UnsavedText {
public:
    virtual ~UnsavedText() = default;
    virtual bool hasUnsavedText() const = 0;
    /// Puts it where it belongs. False: that is not possible, and the page says why.
    virtual bool saveText() = 0;
};

} // namespace dyad::panels
