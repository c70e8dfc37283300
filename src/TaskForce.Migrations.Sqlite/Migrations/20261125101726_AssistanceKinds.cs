using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaskForce.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AssistanceKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Class",
                table: "Requests",
                type: "TEXT",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "ORDER");

            migrationBuilder.AddColumn<string>(
                name: "ConsultationAskedBy",
                table: "Requests",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignedBy",
                table: "Requests",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateBefore",
                table: "Requests",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Step",
                table: "RequestEvents",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AssistanceForms",
                columns: table => new
                {
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssistanceForms", x => new { x.RequestId, x.Number });
                    table.ForeignKey(
                        name: "FK_AssistanceForms_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssistanceForms");

            migrationBuilder.DropColumn(
                name: "Class",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "ConsultationAskedBy",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "SignedBy",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "StateBefore",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "RequestEvents");
        }
    }
}
