using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaskForce.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LastReminder",
                table: "RequestClocks",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextReminderAt",
                table: "RequestClocks",
                type: "TEXT",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Clock",
                table: "Notifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reminder",
                table: "Notifications",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestClocks_State_NextReminderAt",
                table: "RequestClocks",
                columns: new[] { "State", "NextReminderAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_RequestId_Clock_Reminder_User",
                table: "Notifications",
                columns: new[] { "RequestId", "Clock", "Reminder", "User" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RequestClocks_State_NextReminderAt",
                table: "RequestClocks");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_RequestId_Clock_Reminder_User",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "LastReminder",
                table: "RequestClocks");

            migrationBuilder.DropColumn(
                name: "NextReminderAt",
                table: "RequestClocks");

            migrationBuilder.DropColumn(
                name: "Clock",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "Reminder",
                table: "Notifications");
        }
    }
}
