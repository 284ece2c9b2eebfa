/** The office's page of who has not sent, the list to copy and the letter. */
@NullMarked
package vn.hienluong.chasing.web;

import org.jspecify.annotations.NullMarked;
