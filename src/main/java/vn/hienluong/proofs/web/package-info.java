/** Kiểm tra: anybody holds a code or a file against the ledger. */
@NullMarked
package vn.hienluong.proofs.web;

import org.jspecify.annotations.NullMarked;
