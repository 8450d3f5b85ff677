// SPDX-License-Identifier: Apache-2.0
// Lets a folder that so far holds only headers be a library.
