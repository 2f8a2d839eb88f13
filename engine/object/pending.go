package object

