/** The addresses that are asked. */
@NullMarked
package vn.hienluong.operations.web;

import org.jspecify.annotations.NullMarked;
