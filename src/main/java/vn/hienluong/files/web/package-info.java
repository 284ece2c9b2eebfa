/** Where pieces of files arrive. */
@NullMarked
package vn.hienluong.files.web;

import org.jspecify.annotations.NullMarked;
